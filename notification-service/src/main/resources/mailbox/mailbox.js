const PAGE = 50;
const TOKEN = 'mailbox-token';

const mailbox = { to: '', skip: 0 };

/** Told to somebody who must sign in, or as somebody else. */
class NotLetIn extends Error {}

const find = (selector) => document.querySelector(selector);

function show(...ids) {
  for (const id of ['sign-in', 'mails', 'mail', 'sign-out', 'problem']) {
    find('#' + id).hidden = !ids.includes(id);
  }
}

function askToSignIn() {
  sessionStorage.removeItem(TOKEN);
  show('sign-in');
}

async function ask(path) {
  const answer = await fetch(path, { headers: { Authorization: 'Bearer ' + sessionStorage.getItem(TOKEN) } });
  if (answer.status === 401) {
    throw new NotLetIn('Please sign in again.');
  }
  if (answer.status === 403) {
    throw new NotLetIn('Only staff can read the mails.');
  }
  return read(answer);
}

/** The body of an answer, or what its problem says. */
async function read(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.detail || body.title || `The answer was ${answer.status}.`);
  }
  return body;
}

async function signIn(form) {
  const answer = await fetch('/api/users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  sessionStorage.setItem(TOKEN, (await read(answer)).access_token);
  form.reset();
  await go();
}

async function list() {
  const query = new URLSearchParams({ skip: mailbox.skip, limit: PAGE });
  if (mailbox.to) {
    query.set('to', mailbox.to);
  }
  const { mails, count } = await ask('/api/notifications/mailbox?' + query);
  find('tbody').replaceChildren(...mails.map(row));
  find('#none').hidden = count > 0;
  find('#newer').disabled = mailbox.skip === 0;
  find('#older').disabled = count < PAGE;
  show('mails', 'sign-out');
}

function row(mail) {
  const link = document.createElement('a');
  link.href = '#' + mail.id;
  link.textContent = mail.subject;
  const cells = [moment(mail.received_at), mail.to, link].map((content) => {
    const cell = document.createElement('td');
    cell.append(content);
    return cell;
  });
  const line = document.createElement('tr');
  line.append(...cells);
  return line;
}

async function open(id) {
  const mail = await ask('/api/notifications/mailbox/' + encodeURIComponent(id));
  find('#mail h2').textContent = mail.subject;
  find('#to').textContent = `${mail.name} <${mail.to}>`;
  find('#received').textContent = moment(mail.received_at);
  find('#message-id').textContent = mail.message_id;
  find('iframe').srcdoc = mail.html;
  find('pre').textContent = mail.text;
  show('mail', 'sign-out');
}

const moment = (instant) => new Date(instant).toLocaleString();

/** What the address names: a mail by its number, or the list. */
function go() {
  if (!sessionStorage.getItem(TOKEN)) {
    return askToSignIn();
  }
  return attempt(() => (location.hash ? open(location.hash.slice(1)) : list()));
}

/** What goes wrong is said above what there was, or above the way in. */
function attempt(step) {
  return step().catch((failure) => {
    if (failure instanceof NotLetIn) {
      askToSignIn();
    }
    find('#problem').textContent = failure.message;
    find('#problem').hidden = false;
  });
}

function on(selector, event, step) {
  find(selector).addEventListener(event, (happened) => {
    happened.preventDefault();
    step(happened.target);
  });
}

on('#sign-in', 'submit', (form) => attempt(() => signIn(form)));
on('#sign-out', 'click', askToSignIn);
on('#filter', 'submit', (form) => {
  Object.assign(mailbox, { to: new FormData(form).get('to'), skip: 0 });
  attempt(list);
});
on('#newer', 'click', () => {
  mailbox.skip = Math.max(0, mailbox.skip - PAGE);
  attempt(list);
});
on('#older', 'click', () => {
  mailbox.skip += PAGE;
  attempt(list);
});
on('#back', 'click', () => {
  location.hash = '';
});
addEventListener('hashchange', go);
go();
