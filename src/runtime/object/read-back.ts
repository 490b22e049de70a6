import type { ElementDeclaration, FormatDescriptor } from '../descriptor.ts';
import { everyPart } from '../full/every-part.ts';
import { readDocument } from '../full/lane.ts';
import type { Issue } from '../issue.ts';
import { limitsOf } from '../options.ts';
import { openInput } from '../xml/input.ts';
import { checkElement } from './check.ts';
import { Checker } from './checker.ts';
import { XmlWriter } from './writer.ts';

/**
 * What is wrong with a value when it is written and read back. To objects, content of any type is
 * text; what the schema declares in it has types all the same.
 */
export function readBack(
  format: FormatDescriptor,
  root: ElementDeclaration,
  value: unknown,
): readonly Issue[] {
  const writer = new XmlWriter(format);
  checkElement(new Checker(format, writer), root, value, []);
  const limits = limitsOf(undefined);
  const input = openInput(writer.document(), { limits });
  if (input.error) {
    const { code, message } = input.error;
    return [{ code, message, path: [] }];
  }
  const { issues = [] } = readDocument(
    { ...format, roots: [root] },
    input,
    limits,
    false,
    everyPart,
  );
  return issues.map(({ code, message, path, expected }) => {
    return { code, message, path, ...(expected && { expected }) };
  });
}
