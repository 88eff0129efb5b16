import type { BrowserName, SignInDevice, SystemName } from './contract/sign-ins';

/** First match wins: browsers name those they descend from, so the younger stand first. */
const BROWSER_MARKS: readonly (readonly [RegExp, BrowserName])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'edge'],
  [/\bOPR\/|\bOpera\b/, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\bFirefox\/|\bFxiOS\//, 'firefox'],
  [/\bChrome\/|\bCriOS\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];

const SYSTEM_MARKS: readonly (readonly [RegExp, SystemName])[] = [
  [/\bAndroid\b/, 'android'],
  [/\biPhone\b|\biPad\b|\biPod\b/, 'ios'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bWindows\b/, 'windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'macos'],
  [/\bLinux\b|\bX11\b/, 'linux'],
];

/** Browser and system of a `User-Agent`; versions and models are left out, so that the words fit many people. */
export function readUserAgent(header: string | undefined): SignInDevice {
  const text = header ?? '';
  const first = <Name>(marks: readonly (readonly [RegExp, Name])[]): Name | null =>
    marks.find(([mark]) => mark.test(text))?.[1] ?? null;
  return { browser: first(BROWSER_MARKS) ?? 'other', system: first(SYSTEM_MARKS) ?? 'other' };
}
