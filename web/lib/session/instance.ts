import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';

/** What anybody may know of this instance. It does not change while it runs. */
export const useInstance = () =>
  useQuery({ queryKey: ['instance'], queryFn: () => answer(api.GET('/api/v1/instance')), staleTime: Infinity });
