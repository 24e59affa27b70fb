// Looks at the shop's pages as a person would. Usage: node pages.mjs GATEWAY SCREENSHOTS
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [gateway, screenshots] = process.argv.slice(2);
const STAFF = { username: 'staff', password: 'password123' };
const CUSTOMER = { username: 'linh', password: 'password123' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  await look('the description of the API', '/docs', describesOperations);
  // the one refusal is the customer's, whom the page sends away
  await look('the mailbox', '/api/notifications/mailbox.html', showsMailsToStaff, 1);
} finally {
  await browser.close();
}

/** A page that complains, or asks anybody but the shop, has failed even if it looks well; `refusals` are meant. */
async function look(name, path, step, refusals = 0) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push('a dialog: ' + dialog.message()) && dialog.dismiss());
  page.on('request', (request) => /^(data|blob):/.test(request.url())
    || new URL(request.url()).origin === new URL(gateway).origin
    || complaints.push('asked ' + request.url()));
  await page.goto(gateway + path);
  await step(page);
  await page.screenshot({ path: `${screenshots}/${name.replaceAll(' ', '-')}.png` });
  assert.equal(complaints.filter((each) => each.includes('403')).length, refusals);
  assert.deepEqual(complaints.filter((each) => !each.includes('403')), []);
  await page.close();
  console.log('looked at ' + name);
}

/** Swagger UI draws no more of the long list than is in sight. */
async function describesOperations(page) {
  await page.locator('[data-path="/api/favourites"]').first().waitFor();
  const last = page.locator('[data-path="/api/users/register"]');
  for (let turn = 0; turn < 100 && !await last.isVisible(); turn++) {
    await page.mouse.wheel(0, 300);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await last.waitFor();
}

async function showsMailsToStaff(page) {
  const subject = `<script>alert(1)</script> ${Date.now()}`;
  await sendMail(subject);

  await signIn(page, CUSTOMER);
  await page.getByRole('alert').getByText('Only staff can read the mails.').waitFor();

  await signIn(page, STAFF);
  const link = page.getByRole('link', { name: subject });
  for (let turn = 0; turn < 500 && !await link.isVisible(); turn++) {
    await Promise.all([page.waitForResponse((answer) => answer.url().includes('/mailbox?')),
      page.getByRole('button', { name: 'Show' }).click()]);
  }
  await link.click();
  await page.getByRole('heading', { name: subject }).waitFor();
  await page.frameLocator('iframe').getByText(subject).first().waitFor();
  assert.ok((await page.locator('pre').textContent()).includes(subject));
}

async function signIn(page, { username, password }) {
  await page.getByLabel('Name or e-mail').fill(username);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function sendMail(title) {
  const { user_id } = await ask('/api/users/login', CUSTOMER);
  const { access_token: token } = await ask('/api/users/login', STAFF);
  await ask('/api/notifications/', { user_id, title, message: title }, token);
}

async function ask(path, body, token) {
  const answer = await fetch(gateway + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: 'Bearer ' + token }) },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}
