'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import { DeleteGroup } from './DeleteGroup';
import { GroupForm } from './GroupForm';
import { GroupLine } from './GroupLine';
import css from './Groups.module.css';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { useAccountGroups } from '@/lib/accounts/groups';
import type { AccountGroupResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups;

/** Makes groups, gives them names and colours, and deletes them. */
export function GroupsDialog({ close }: { close: () => void }) {
  const { data: groups, isError, error, refetch } = useAccountGroups();
  const [editing, setEditing] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<AccountGroupResponse | null>(null);
  return (
    <>
      <Modal opened onClose={close} title={words.title} size="lg" closeButtonProps={{ 'aria-label': texts.common.close }}>
        <p className={css.hint}>{words.hint}</p>
        {groups === undefined ? (
          isError ? (
            <ErrorState error={error} retry={() => void refetch()} />
          ) : (
            <LoadingRows rows={3} height={40} />
          )
        ) : (
          <>
            {groups.length === 0 && <p className={css.none}>{words.empty}</p>}
            <ul className={css.lines}>
              {groups.map((group) =>
                group.id === editing ? (
                  <li key={group.id} className={css.editing}>
                    <GroupForm group={group} groups={groups} close={() => setEditing(null)} />
                  </li>
                ) : (
                  <GroupLine key={group.id} group={group} edit={() => setEditing(group.id)} remove={() => setDeleting(group)} />
                ),
              )}
            </ul>
            <GroupForm group={null} groups={groups} close={null} />
          </>
        )}
      </Modal>
      <DeleteGroup group={deleting} close={() => setDeleting(null)} />
    </>
  );
}
