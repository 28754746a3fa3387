'use client';

import { createContext, useContext } from 'react';
import type { Composer } from './useComposer';

export const ComposerContext = createContext<Composer | null>(null);

export function useComposerContext(): Composer {
  const composer = useContext(ComposerContext);
  if (composer === null) {
    throw new Error('The fields of the composer stand inside of it.');
  }
  return composer;
}
