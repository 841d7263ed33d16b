import { meetingPointIn } from '../../src/bot/conversation/visits/time-words.js';
import { understand as fromTelegram } from '../../src/bot/telegram/understand.js';
import { understand as fromZalo } from '../../src/bot/zalo/understand.js';

const NOW = new Date('2026-11-30T01:00:00Z');
const message = {
  message_id: 5,
  date: 1_796_000_000,
  chat: { id: 7, type: 'private' },
  from: { id: 7, first_name: 'Sao Đen' },
  location: { latitude: 21.07, longitude: 105.82, live_period: 900 },
};

describe('a pin on the map', () => {
  test('of Telegram is a place', () => {
    expect(fromTelegram({ update_id: 1, message }, NOW)?.body).toEqual({
      kind: 'location',
      at: { latitude: 21.07, longitude: 105.82 },
      messageId: '5',
    });
  });

  test('that moves is no message each time', () => {
    expect(fromTelegram({ update_id: 2, edited_message: message }, NOW)).toBeNull();
  });

  test('of Zalo is a place, or one without coordinates', () => {
    const of = (coordinates: object) =>
      fromZalo(
        {
          server: null,
          event: {
            event_name: 'user_send_location',
            app_id: '1',
            sender: { id: '77' },
            recipient: { id: '99' },
            timestamp: String(NOW.getTime()),
            message: { msg_id: 'm1', text: '', attachments: [{ type: 'location', payload: { coordinates } }] },
          },
        },
        { receivedAt: NOW },
      )?.body;
    expect(of({ latitude: '21.07', longitude: '105.82' })).toEqual({
      kind: 'location',
      at: { latitude: 21.07, longitude: 105.82 },
      messageId: 'm1',
    });
    expect(of({})).toMatchObject({ kind: 'location', at: null });
  });
});

describe('a pasted link to a map', () => {
  test('with coordinates is a meeting point, a short one is not', () => {
    expect(meetingPointIn('cổng UBND https://www.google.com/maps?q=21.0700,105.8200')).toMatchObject({
      latitude: 21.07,
      longitude: 105.82,
    });
    expect(meetingPointIn('https://www.google.com/maps/place/X/@21.0700,105.8200,17z')).toMatchObject({
      latitude: 21.07,
      longitude: 105.82,
    });
    expect(meetingPointIn('https://maps.app.goo.gl/abc123')).toBeNull();
  });
});
