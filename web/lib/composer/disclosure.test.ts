import { expect, test } from 'vitest';
import { brandedLocked, declaresBranded, labelPrompt, needsIndication, privateLocked } from './disclosure';
import { options } from '@/tests/composerSamples';

const PROMOTIONAL = "Your photo/video will be labeled as 'Promotional content'";
const PAID = "Your photo/video will be labeled as 'Paid partnership'";

// Points 10 to 16 of TikTok's checklist, row by row.
test.each([
  { disclose: false, yourBrand: false, brandedContent: false, prompt: null, indicate: false, branded: false },
  { disclose: true, yourBrand: false, brandedContent: false, prompt: null, indicate: true, branded: false },
  { disclose: true, yourBrand: true, brandedContent: false, prompt: PROMOTIONAL, indicate: false, branded: false },
  { disclose: true, yourBrand: false, brandedContent: true, prompt: PAID, indicate: false, branded: true },
  { disclose: true, yourBrand: true, brandedContent: true, prompt: PAID, indicate: false, branded: true },
])('disclose $disclose, your brand $yourBrand, branded $brandedContent', ({ prompt, indicate, branded, ...choices }) => {
  expect(labelPrompt(choices)).toBe(prompt);
  expect(needsIndication(choices)).toBe(indicate);
  expect(declaresBranded([{ options: choices }])).toBe(branded);
});

test('whichever of branded content and only-me is chosen first locks the other out', () => {
  expect(brandedLocked(options({ privacyLevel: 'SELF_ONLY' }))).toBe(true);
  expect(brandedLocked(options({ privacyLevel: 'FOLLOWER_OF_CREATOR' }))).toBe(false);
  expect(privateLocked(options({ disclose: true, brandedContent: true }))).toBe(true);
  expect(privateLocked(options({ disclose: true, yourBrand: true }))).toBe(false);
});

test('one account with branded content changes the sentence for the whole post', () => {
  expect(declaresBranded([{ options: options() }, { options: options({ disclose: true, brandedContent: true }) }])).toBe(true);
});

test('what goes to the inbox declares nothing here', () => {
  const options = { disclose: true, yourBrand: false, brandedContent: true };
  expect(declaresBranded([{ options: { ...options, mode: 'inbox' } }])).toBe(false);
  expect(declaresBranded([{ options: { ...options, mode: 'direct' } }])).toBe(true);
});
