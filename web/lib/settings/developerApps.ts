import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import type { AppMode, AppType, DeveloperAppResponse } from '@/lib/api/types';

const appsKey = ['developer-apps'] as const;

/** In the order of the consent page. */
export const SCOPES = ['user.info.basic', 'user.info.profile', 'user.info.stats', 'video.list', 'video.upload', 'video.publish'] as const;

/** Without it nobody knows whose account it is. */
export const BASIC_SCOPE = SCOPES[0];

export interface AppInput {
  name: string;
  clientKey: string;
  clientSecret: string;
  type: AppType;
  mode: AppMode;
  scopes: string[];
}

export const useDeveloperApps = (enabled = true) =>
  useQuery({ queryKey: appsKey, queryFn: () => answer(api.GET('/api/v1/developer-apps')), enabled });

function useRefreshing<T, R>(mutationFn: (input: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: appsKey });
      // Accounts say what their app may do.
      void client.invalidateQueries({ queryKey: ['workspace'] });
    },
  });
}

export const useSaveDeveloperApp = (app: DeveloperAppResponse | null) =>
  useRefreshing(({ clientKey, clientSecret, ...input }: AppInput) =>
    app === null
      ? answer(api.POST('/api/v1/developer-apps', { body: { ...input, clientKey, clientSecret } }))
      : answer(
          api.PUT('/api/v1/developer-apps/{appId}', {
            params: { path: { appId: app.id } },
            body: { ...input, clientSecret: clientSecret === '' ? null : clientSecret, version: app.version },
          }),
        ),
  );

export const useRemoveDeveloperApp = () =>
  useRefreshing((appId: string) => answer(api.DELETE('/api/v1/developer-apps/{appId}', { params: { path: { appId } } })));
