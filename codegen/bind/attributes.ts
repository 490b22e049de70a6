/** Binding attribute uses (part 1 §3.5). */
import { type AttributeUse, type ComplexTypeDefinition, nameKey } from '../wire/model.ts';
import { type Binder, constraintOf } from './binder.ts';
import type { AttributePlan } from './plan.ts';
import type { PropertyNames } from './property-names.ts';
import { pascalCase } from './words.ts';

/** Binds the attribute uses of a complex type. */
export function bindAttributes(
  definition: ComplexTypeDefinition,
  names: PropertyNames,
  typeName: string,
  binder: Binder,
): readonly AttributePlan[] {
  return definition.attributes.map((use) => {
    const { name, coordinate, span } = use.declaration;
    const property = names.attribute(name.local, coordinate, span);
    return bindAttribute(use, property, typeName, binder);
  });
}

/** A global attribute as content of any type may have it: by its own name, never asked for. */
export function bindGlobalAttribute(use: AttributeUse, binder: Binder): AttributePlan {
  return bindAttribute(use, nameKey(use.declaration.name), '', binder);
}

function bindAttribute(
  use: AttributeUse,
  property: string,
  typeName: string,
  binder: Binder,
): AttributePlan {
  const { declaration } = use;
  binder.use(declaration.type, {
    typeName: `${typeName}${pascalCase(declaration.name.local)}`,
    documentation: declaration.documentation,
    coordinate: declaration.coordinate,
  });
  return {
    use,
    name: declaration.name,
    property,
    type: declaration.type,
    required: use.use === 'required',
    ...constraintOf(use.value),
  };
}
