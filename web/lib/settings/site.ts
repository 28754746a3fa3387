import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import type { SitePageResponse } from '@/lib/api/types';

const siteKey = ['site'] as const;

export const useSite = (enabled: boolean) => useQuery({ queryKey: siteKey, queryFn: () => answer(api.GET('/api/v1/site')), enabled });

function useRefreshing<T>(mutationFn: (input: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: siteKey }) });
}

const page = (kind: SitePageResponse['kind']) => ({ params: { path: { kind } } });

export const useWritePage = (kind: SitePageResponse['kind']) =>
  useRefreshing((text: string) => answer(api.PUT('/api/v1/site/pages/{kind}', { ...page(kind), body: { text } })));

export const useResetPage = (kind: SitePageResponse['kind']) => useRefreshing(() => answer(api.DELETE('/api/v1/site/pages/{kind}', page(kind))));

export const usePutProof = () =>
  useRefreshing(({ name, content }: { name: string; content: string }) => answer(api.PUT('/api/v1/site/files/{name}', { params: { path: { name } }, body: { content } })));

export const useRemoveProof = () => useRefreshing((name: string) => answer(api.DELETE('/api/v1/site/files/{name}', { params: { path: { name } } })));
