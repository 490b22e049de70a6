/** `--lower CODE`: what a schema is told is taken less seriously than the catalogue would have it. */
import type { Configuration } from '../config/configuration.ts';
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import { UsageFailure } from './failure.ts';

const lowered: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'info',
  info: 'info',
};

/**
 * The severities of a configuration with each of `codes` a step lower: an error is a warning, a
 * warning an info. A code that there isn't, or that is about the configuration, is a `UsageFailure`.
 */
export function withLowered(
  severities: Configuration['diagnostics'],
  codes: readonly string[] = [],
): Pick<Configuration, 'diagnostics'> {
  if (codes.length === 0) return severities ? { diagnostics: severities } : {};
  const diagnostics = { ...severities };
  for (const code of new Set(codes)) {
    if (!isLowerable(code)) throw new UsageFailure(whyNot(code));
    diagnostics[code] = lowered[severities?.[code] ?? catalogue[code].severity];
  }
  return { diagnostics };
}

function isLowerable(code: string): code is DiagnosticCode {
  return Object.hasOwn(catalogue, code) && !code.startsWith('configuration-');
}

function whyNot(code: string): string {
  if (Object.hasOwn(catalogue, code))
    return `${code} is about the configuration: it stays an error`;
  const nearest = nearestName(code, Object.keys(catalogue));
  const meant = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
  return `--lower names no code ${code}${meant}; \`postwright explain\` lists them`;
}
