import { SCOPES, type ScopeRef } from '../domain/scope';
import type { Language } from './index';

/** The word that the source prints for its scope, `''` where it prints none or an id. */
export function printedScope(scope: ScopeRef | null): string {
  const printed = scope?.printed ?? '';
  return (SCOPES as readonly string[]).includes(printed) ? '' : printed;
}

/** The printed word in Chinese, where the source has one; else what the scope means. */
export const scopeText = (scope: ScopeRef | null, meaning: string, lang: Language): string =>
  (lang === 'zh' ? printedScope(scope) : '') || meaning;
