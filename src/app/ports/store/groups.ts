import type { ChannelName, ContactState } from '../channel.js';

/** A unit's group chat that receives its notices. */
export type GroupChat = {
  readonly id: string;
  readonly unitId: string;
  readonly channel: ChannelName;
  readonly externalId: string;
  readonly state: ContactState;
  readonly registeredBy: string;
};

/** Group chats of units. */
export type GroupStore = {
  byId(id: string): Promise<GroupChat | null>;
  byChat(channel: ChannelName, externalId: string): Promise<GroupChat | null>;
  /** Groups of the unit that can be reached. */
  ofUnit(unitId: string): Promise<readonly GroupChat[]>;
  save(group: GroupChat, at: Date): Promise<void>;
  setState(id: string, state: GroupChat['state']): Promise<void>;
};
