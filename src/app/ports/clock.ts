/** The only source of time in the program; the sandbox moves it. */
export type Clock = { now(): Date };
