import { Select } from '@mantine/core';
import { useComposerContext } from '@/lib/composer/context';
import { useLatePolicy } from '@/lib/late/policy';
import { describeRule, ruleOf, ruleOptions, wordOf } from '@/lib/late/rule';
import { texts } from '@/lib/texts';

const words = texts.late.field;
const WORKSPACE = 'workspace';

/** What becomes of the post when it could not go out at its time: as the workspace says, or otherwise. */
export function LateField() {
  const { draft, dispatch } = useComposerContext();
  const { data: policy } = useLatePolicy();
  const own = draft.late ?? null;
  const shared = policy === undefined ? words.workspaceUnknown : words.workspace(describeRule(policy));
  return (
    <Select
      size="sm"
      label={words.label}
      description={words.hint}
      data={[{ value: WORKSPACE, label: shared }, ...ruleOptions(own)]}
      value={own === null ? WORKSPACE : wordOf(own)}
      onChange={(word) => word !== null && dispatch({ type: 'late', late: word === WORKSPACE ? null : ruleOf(word) })}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
