import { createHash } from 'node:crypto';
import type { Phone, PhoneHash } from '../core/ids.js';

/**
 * Vietnamese mobile and fixed numbers as people write them (`0901 234 567`, `+84 (90) 123-4567`, `0084…`) to `84…`.
 * A leading zero would be refused with -108. null: not a Vietnamese number.
 */
export function parsePhone(written: string): Phone | null {
  if (!/^\+?[\d\s().-]+$/.test(written.trim())) return null;
  const digits = written.replace(/\D/g, '').replace(/^00/, '');
  const national = digits.startsWith('84')
    ? digits.slice(2).replace(/^0/, '')
    : digits.startsWith('0')
      ? digits.slice(1)
      : null;
  return national !== null && /^[1-9]\d{8,9}$/.test(national) ? (`84${national}` as Phone) : null;
}

export function hashPhone(phone: Phone): PhoneHash {
  return createHash('sha256').update(phone).digest('hex') as PhoneHash;
}
