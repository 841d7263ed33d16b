import { api } from './api.js';
import { h, icon } from './dom.js';
import { hanoi, words } from './words.js';

/** The clock of the sandbox and the ways to move it. */
export function createClock() {
  let state;
  const time = h('span.digits');
  const day = h('span.date');
  const error = h('span.complaint', { role: 'alert' });
  const input = h('input', { type: 'datetime-local', required: true, ariaLabel: words.pick });
  const picking = h(
    'form.picking',
    {
      popover: 'auto',
      id: 'pick-time',
      onsubmit(event) {
        event.preventDefault();
        picking.hidePopover();
        void move({ to: `${input.value}:00+07:00` });
      },
    },
    h('label', {}, words.pick, input),
    h('button.primary', { type: 'submit' }, words.go),
  );
  const hour = h(
    'button',
    { type: 'button', onclick: () => void move({ plusMinutes: 60 }) },
    icon('hour'),
    words.plusHour,
  );
  const morning = h(
    'button',
    { type: 'button', onclick: () => void move({ nextWorkingMorning: true }) },
    icon('sunrise'),
    words.nextMorning,
  );
  const pick = h(
    'button',
    {
      type: 'button',
      title: words.pick,
      ariaLabel: words.pick,
      popoverTargetElement: picking,
      onclick: openPicking,
    },
    icon('calendar'),
  );
  const element = h(
    'div.clock',
    { role: 'group', ariaLabel: words.clock },
    h('div.face', {}, time, day),
    h('div.moves', {}, hour, morning, pick, picking),
    error,
  );

  /** Opens under its button, wherever the header has put that. */
  function openPicking() {
    input.value = hanoi(state.now).input;
    const { right, bottom } = pick.getBoundingClientRect();
    picking.style.inset = `${bottom + 8}px ${Math.max(10, innerWidth - right)}px auto auto`;
  }

  async function move(wish) {
    element.classList.add('moving');
    error.textContent = '';
    for (const button of [hour, morning, pick]) button.disabled = true;
    try {
      await api.clock(wish);
    } catch (failure) {
      error.textContent = failure.message.includes('forward') ? words.onlyForward : failure.message;
    } finally {
      element.classList.remove('moving');
      for (const button of [hour, morning, pick]) button.disabled = false;
    }
  }

  return {
    element,
    update(next) {
      const changed = state !== undefined && state.now !== next.now;
      state = next;
      const local = hanoi(next.now);
      time.textContent = local.time;
      day.textContent = `${local.weekday}, ${local.day}`;
      const target = hanoi(next.nextWorkingMorning);
      morning.title = `${target.weekday}, ${target.day} ${target.time}`;
      if (changed) element.animate([{ filter: 'brightness(1.35)' }, { filter: 'none' }], 500);
    },
  };
}
