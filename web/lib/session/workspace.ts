'use client';

import { createContext, useContext } from 'react';
import type { SessionResponse, UserResponse, WorkspaceResponse } from '@/lib/api/types';

export interface WorkspaceContextValue {
  workspace: WorkspaceResponse;
  workspaces: readonly WorkspaceResponse[];
  user: UserResponse | null;
  choose: (workspaceId: string) => void;
}

export const WorkspaceContext = createContext<WorkspaceContextValue | null>(null);

export function useWorkspaceContext(): WorkspaceContextValue {
  const value = useContext(WorkspaceContext);
  if (value === null) {
    throw new Error('Pages below the shell have a workspace; this component is outside of it.');
  }
  return value;
}

/** The workspace that every call and key of a page is about. */
export const useWorkspace = (): WorkspaceResponse => useWorkspaceContext().workspace;

/** The chosen workspace when the user is still in it, else the first one. */
export const pickWorkspace = (session: SessionResponse, chosen: string | null): WorkspaceResponse | undefined =>
  session.workspaces.find((workspace) => workspace.id === chosen) ?? session.workspaces[0];
