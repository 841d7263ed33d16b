import { Prisma } from './generated/client.js';

/**
 * Leaves out of a figure (rows `o`) whatever was sent because there is an inspection: administrators read these figures in the chat and belong to no team; a
 * number that is higher by a team's reminders tells of a visit.
 */
export const NOT_OF_VISITS = Prisma.sql`o."kind" NOT LIKE 'visit-%' AND COALESCE(o."dedupeKey", '') NOT LIKE 'visit-%'`;
