import { brotliCompressSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { type Browser, chromium as playwright } from 'playwright-core';
import { DEMO_PASSWORD } from '@luwte/identity/domain';
import { type Row, round } from '../bench';
import { run, temporaryFolder } from '../program';

interface MeasuredPage {
  readonly page: string;
  readonly path: string;
  readonly role: string | null;
}

const PAGES: readonly MeasuredPage[] = [
  { page: 'sign-in', path: '/login', role: null },
  { page: 'desk', path: '/desk', role: 'front-desk' },
  { page: 'board', path: '/board', role: 'floor-worker' },
  { page: 'visitors', path: '/visitors', role: 'front-desk' },
];
/** The live stream never ends, so the network is never idle; this long is waited for the rest. */
const SETTLE_MS = 2500;
const PATIENCE_MS = 9000;
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/** What a first visit to a page loads (compressed) and how Lighthouse judges it. */
export async function webBench(): Promise<Row[]> {
  const data = await temporaryFolder();
  const program = await run(['node', 'dist/luwte/luwte.js', 'start'], {
    LUWTE_DATA: data.path,
    PORT: '0',
    LUWTE_LOG: 'warn',
  });
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
  const rows: Row[] = [];
  try {
    for (const page of PAGES) rows.push(await measure(page, program.url, executablePath));
  } finally {
    await program.stop();
    await data.remove();
  }
  return rows;
}

async function measure(
  { page, path, role }: MeasuredPage,
  url: string,
  executablePath: string,
): Promise<Row> {
  const browser = await playwright.launch({ executablePath, args: FLAGS });
  const kilobytes = await firstLoad(browser, url, path, role);
  await browser.close();
  const cookie = role ? await signIn(url, role) : null;
  const judged = await judge(executablePath, `${url}${path}`, cookie, 'desktop');
  const onPhone = await judge(executablePath, `${url}${path}`, cookie, 'phone');
  return {
    page,
    kilobytes,
    performance: judged.performance,
    accessibility: Math.min(judged.accessibility, onPhone.accessibility),
    phonePerformance: onPhone.performance,
  };
}

/** Lighthouse's scores: as a desk PC has it, or as a slow phone on 4G. */
async function judge(
  chromePath: string,
  address: string,
  cookie: string | null,
  device: 'desktop' | 'phone',
): Promise<{ performance: number; accessibility: number }> {
  const chrome = await launch({ chromePath, chromeFlags: FLAGS });
  const result = await lighthouse(
    address,
    {
      port: chrome.port,
      onlyCategories: ['performance', 'accessibility'],
      maxWaitForLoad: PATIENCE_MS,
      ...(cookie && { extraHeaders: { cookie } }),
    },
    device === 'desktop' ? desktopConfig : undefined,
  );
  chrome.kill();
  const score = (name: string): number => round((result?.lhr.categories[name]?.score ?? 0) * 100, 0);
  return { performance: score('performance'), accessibility: score('accessibility') };
}

/** Kilobytes of scripts, styles, fonts and pages of a first visit, as brotli packs them. */
async function firstLoad(browser: Browser, url: string, path: string, role: string | null): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  if (role) {
    const [name = '', value = ''] = (await signIn(url, role)).split('=');
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(url) || response.url().includes('/api/')) return;
    const packed = response.url().endsWith('.woff2');
    bodies.push(
      response.body().then(
        (body) => (packed ? body.length : brotliCompressSync(body).length),
        () => 0,
      ),
    );
  });
  await page.goto(`${url}${path}`);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const sizes = await Promise.all(bodies);
  await context.close();
  return round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

async function signIn(url: string, role: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${role}@luwte.test`, password: DEMO_PASSWORD }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
