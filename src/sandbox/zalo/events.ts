import type { WebhookSender } from './webhook-sender.js';
import type { Person, ScreenMessage, World } from './world.js';

export type Events = ReturnType<typeof createEvents>;

/** Bodies of the webhook, family by family. Everything is a string, as on the real platform. */
export function createEvents(world: World, sender: WebhookSender) {
  const byPerson = (person: Person) => ({
    sender: { id: person.userId },
    recipient: { id: world.oaId },
    user_id_by_app: person.userIdByApp,
  });
  const byOa = (person: Person) => ({
    sender: { id: world.oaId },
    recipient: { id: person.userId },
    user_id_by_app: person.userIdByApp,
  });
  const follow = (person: Person) => ({
    oa_id: world.oaId,
    follower: { id: person.userId },
    user_id_by_app: person.userIdByApp,
  });

  return {
    personMessage: (person: Person, kind: string, message: Record<string, unknown>) =>
      sender.emit({ event_name: `user_send_${kind}`, ...byPerson(person), message }),
    /** Echo of our own send. */
    async echo(person: Person, message: ScreenMessage): Promise<void> {
      if (!world.settings.webhook.echoes) return;
      const { id, text, wireType, file } = message;
      const attachments =
        file === undefined ? undefined : [{ type: wireType, payload: { url: file.fileId, name: file.name } }];
      await sender.emit({
        event_name: `oa_send_${wireType}`,
        ...byOa(person),
        message: { msg_id: id, text, attachments },
      });
    },
    /** A human writes in the OA's chat tool: the only echo with an `admin_id`. */
    staffMessage: (person: Person, adminId: string, text: string, id: string) =>
      sender.emit({
        event_name: 'oa_send_text',
        ...byOa(person),
        sender: { id: world.oaId, admin_id: adminId },
        message: { msg_id: id, text },
      }),
    async received(person: Person, messageId: string): Promise<void> {
      if (!world.settings.webhook.receipts) return;
      await sender.emit({ event_name: 'user_received_message', ...byPerson(person), message: { msg_id: messageId } });
    },
    async seen(person: Person, messageIds: readonly string[]): Promise<void> {
      if (!world.settings.webhook.receipts || messageIds.length === 0) return;
      await sender.emit({ event_name: 'user_seen_message', ...byPerson(person), message: { msg_ids: messageIds } });
    },
    follow: (person: Person) => sender.emit({ event_name: 'follow', ...follow(person), source: 'oa_profile' }),
    unfollow: (person: Person) => sender.emit({ event_name: 'unfollow', ...follow(person) }),
    reaction: (person: Person, messageId: string, icon: string) =>
      sender.emit({
        event_name: 'user_reacted_message',
        ...byPerson(person),
        message: { msg_id: messageId, react_icon: icon },
      }),
    oaReaction: (person: Person, messageId: string, icon: string) =>
      sender.emit({
        event_name: 'oa_reacted_message',
        ...byOa(person),
        message: { msg_id: messageId, react_icon: icon },
      }),
    userInfo: (person: Person, info: Record<string, unknown>) =>
      sender.emit({ event_name: 'user_submit_info', ...byPerson(person), info }),
    withdraw: (person: Person) =>
      sender.emit({ event_name: 'user_withdraw', oa_id: world.oaId, user_id: person.userId }),
    chatOpened: (person: Person) =>
      sender.emit({ event_name: 'user_click_chatnow', oa_id: world.oaId, user_id: person.userId }),
    permissionRevoked: () => sender.emit({ event_name: 'permission_revoked', oa_id: world.oaId }),
    groupMessage: (person: Person, groupId: string, text: string, id: string) =>
      sender.emit({
        event_name: 'user_send_group_text',
        oa_id: world.oaId,
        sender: { id: person.userId },
        recipient: { id: groupId },
        message: { msg_id: id, text },
      }),
    templateReceipt: (recipient: string, messageId: string, trackingId: string) =>
      sender.emit(
        {
          event_name: 'user_received_message',
          sender: { id: world.oaId },
          recipient: { id: recipient },
          message: { delivery_time: String(world.now().getTime()), msg_id: messageId, tracking_id: trackingId },
        },
        { 'X-ZEvent-Server': 'ZNS' },
      ),
    /** An event of next year: unknown name, unknown fields. */
    unknown: () =>
      sender.emit({
        event_name: 'user_send_hologram',
        sender: { id: world.digits() },
        recipient: { id: world.oaId },
        hologram: { layers: ['một', { sâu: true }] },
        message: { msg_id: world.hex() },
      }),
  };
}
