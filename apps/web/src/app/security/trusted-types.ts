interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): unknown;
}

const WORKER = '/ngsw-worker.js';

/**
 * The content security policy requires Trusted Types. Angular registers its service worker by a plain string, so the
 * default policy lets that one URL through and refuses every other.
 */
export function trustServiceWorker(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (url === WORKER) return url;
      throw new TypeError('Only the service worker is loaded by its URL');
    },
  });
}

/** Where the service worker lies. */
export const SERVICE_WORKER = WORKER;
