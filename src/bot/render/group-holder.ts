/** Tokens of a group's card belong to the group: any member may press, and what they may do is decided at the act. */
export const groupHolder = (groupId: string): string => `group:${groupId}`;
