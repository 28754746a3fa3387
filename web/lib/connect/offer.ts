import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';

/** What a connect link asks its holder for. The token goes in the body: an address ends up in logs. */
export const useConnectOffer = (token: string) =>
  useQuery({
    queryKey: ['connect-offer', token],
    queryFn: () => answer(api.POST('/api/v1/client-connections/offer', { body: { token } })),
    enabled: token !== '',
    retry: false,
  });

export const useFollowLink = (token: string) =>
  useMutation({
    mutationFn: () => answer(api.POST('/api/v1/client-connections', { body: { token } })),
    onSuccess: (connection) => window.location.assign(connection.authorizeUrl),
  });
