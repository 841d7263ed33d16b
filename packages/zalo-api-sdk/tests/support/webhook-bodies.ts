/** Bodies as Zalo's webhook sends them, for tests. */
export const APP = '1234567890123456789';
export const OA = '2468458835296197922';
export const TIME = '1795392000000';

export const body = (fields: object): Buffer =>
  Buffer.from(JSON.stringify({ app_id: APP, timestamp: TIME, ...fields }));

export const direct = (name: string, message: object, byPerson = true): Buffer =>
  body({
    event_name: name,
    sender: { id: byPerson ? '100' : OA },
    recipient: { id: byPerson ? OA : '100' },
    user_id_by_app: '200',
    message,
  });
