import { ReadableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

/** What every browser has and jsdom has not. */
Object.assign(globalThis, { ReadableStream, TextDecoder, TextEncoder });

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
