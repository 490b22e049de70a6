/** What emission begins with. */
import type { BindingPlan } from '../bind/plan.ts';

/** One format, ready to be emitted. */
export interface EmitInput {
  readonly plan: BindingPlan;
  /** Its JSON Schema as one document. */
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
  /** Paths of the schemas that it comes from, for the header. */
  readonly sources: readonly string[];
  /** Whether it gets a fast lane, if one can read it; if not given, it does. */
  readonly fast?: boolean;
}
