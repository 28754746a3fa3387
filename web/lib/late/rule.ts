import type { LateRuleContract } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** Limits that a person may choose from, in minutes; the API takes any between 10 and 10,080. */
const LIMITS = [30, 60, 180, 360, 720, 1440, 4320];

/** Every rule as one word, so that one list can offer them all. */
export const wordOf = ({ policy, withinMinutes }: LateRuleContract): string => (policy === 'publish' ? `publish:${withinMinutes ?? 360}` : policy);

export function ruleOf(word: string): LateRuleContract {
  const [policy, minutes] = word.split(':') as [LateRuleContract['policy'], string?];
  return { policy, withinMinutes: policy === 'publish' ? Number(minutes) : null };
}

export function describeRule({ policy, withinMinutes }: LateRuleContract): string {
  const { rules } = texts.late;
  return policy === 'publish' ? rules.publish(describeMinutes(withinMinutes ?? 360)) : rules[policy];
}

/** All that can be chosen, with one that another program has set. */
export function ruleOptions(current?: LateRuleContract | null): { value: string; label: string }[] {
  const own = current?.policy === 'publish' ? [current.withinMinutes ?? 360] : [];
  const limits = [...new Set([...LIMITS, ...own])].sort((a, b) => a - b);
  const rules: LateRuleContract[] = [...limits.map((withinMinutes) => ({ policy: 'publish' as const, withinMinutes })), { policy: 'ask', withinMinutes: null }, { policy: 'skip', withinMinutes: null }];
  return rules.map((rule) => ({ value: wordOf(rule), label: describeRule(rule) }));
}

/** "45 min", "6 h", "1 h 30 min", "3 days": two units are enough. */
export function describeMinutes(total: number): string {
  const words = texts.late.span;
  const minutes = Math.max(1, Math.floor(total));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const parts = days > 0 ? [words.days(days), hours > 0 && words.hours(hours)] : hours > 0 ? [words.hours(hours), rest > 0 && words.minutes(rest)] : [words.minutes(rest)];
  return parts.filter(Boolean).join(' ');
}
