import { existsSync } from 'node:fs';
import { type Browser, type Page, chromium } from 'playwright-core';
import { startDemo } from '../support/sandbox-demo.js';

/** The page in a real browser; skipped where none is installed, since the package brings none. */
const executablePath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
if (!executablePath)
  process.stdout.write(
    'Browser tests are skipped: no Chromium found. To run them: apt-get install chromium, or set the path.\n',
  );
const inBrowser = executablePath ? test : test.skip;

let demo: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser | undefined;
let page: Page;
let complaints: string[];

beforeEach(async () => {
  if (!executablePath) return;
  demo = await startDemo();
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
  if (executablePath) await demo.close();
});

const doneSteps = () => page.locator('.guide li.done').count();

inBrowser('a newcomer goes through the guide with hands only', async () => {
  await page.goto(demo.pageUrl);
  for (const { id } of demo.phones) await page.locator(`#phone-${id} .big`).click();
  await page.locator('#phone-head-3 .message.theirs').first().waitFor();

  await page.locator('.paper').first().dragTo(page.locator('#phone-clerk .screen'));
  await page.locator('#phone-clerk .button', { hasText: 'Ban hành' }).click();
  await page.locator('#phone-clerk .toast.shown', { hasText: 'Đã ban hành' }).waitFor();
  await page.locator('#phone-head-2 .badge', { hasText: /\d/ }).waitFor();
  expect(await doneSteps()).toBe(2);

  await page.locator('#phone-head-1 .button', { hasText: 'Đã nhận' }).click();
  await page.locator('#phone-head-1 .stamp i', { hasText: 'đã sửa' }).waitFor();
  await page.getByRole('button', { name: 'Sáng làm việc kế tiếp' }).click();
  await page.locator('.clock .date', { hasText: 'Thứ Ba, 24/11/2026' }).waitFor();

  await page.locator('#phone-head-2 textarea').fill('Đã làm 60%');
  await page.locator('#phone-head-2 textarea').press('Enter');
  await page.locator('#phone-leader .slash').click();
  await page.locator('#phone-leader .menu button', { hasText: '/tinhhinh' }).click();
  await page.locator('#phone-leader textarea').fill('tình hình');
  await page.locator('#phone-leader textarea').press('Enter');
  await page.locator('.guide .finished').waitFor();
  expect(complaints).toEqual([]);
});

inBrowser('words from a chat are shown as words, never run', async () => {
  await demo.phones[0]!.actor.start();
  await demo.phones[0]!.actor.say('<img src=x onerror="document.title=1"> https://hanoi.gov.vn/a');
  await page.goto(demo.pageUrl);
  const bubble = page.locator('#phone-clerk .mine .words').last();
  expect(await bubble.textContent()).toBe('<img src=x onerror="document.title=1"> https://hanoi.gov.vn/a');
  expect(await bubble.locator('a').getAttribute('href')).toBe('https://hanoi.gov.vn/a');
  expect(await bubble.locator('img').count()).toBe(0);
  expect(complaints).toEqual([]);
});
