/** The only source of randomness in use cases. */
export type Ids = {
  /** Sortable unique id for rows. */
  newId(): string;
  /** 22 characters of base64url (16 random bytes): action tokens, feed tokens. */
  newToken(): string;
  /** Enrolment code that a person can type: 8 letters and digits without look-alikes. */
  newCode(): string;
};
