import { scalarText } from '../scalar-text.js';
import type { JsonObject } from 'zalo-api-sdk';
import type { SandboxTemplate } from './world.js';

/** Every declared parameter must come, within its type and length, and no other. Which code is which is invented. */
export function templateProblem(
  template: SandboxTemplate,
  data: JsonObject,
): { readonly code: -1121 | -1122 | -1123 | -1124; readonly message: string } | null {
  for (const { name, type, maxLength } of template.parameters) {
    const value = data[name];
    if (value === undefined || value === null || value === '') return { code: -1122, message: `${name} is missing` };
    const text = scalarText(value);
    if (text.length > maxLength) return { code: -1121, message: `${name} is too long, maximum ${maxLength}` };
    const wellTyped =
      type === 'STRING'
        ? typeof value === 'string'
        : type === 'NUMBER'
          ? /^\d+(\.\d+)?$/.test(text)
          : /^\d{2}\/\d{2}\/\d{4}$|^\d{2}:\d{2}/.test(text);
    if (!wellTyped) return { code: -1124, message: `${name} is not a ${type}` };
  }
  const stray = Object.keys(data).find((key) => !template.parameters.some(({ name }) => name === key));
  return stray === undefined ? null : { code: -1123, message: `${stray} is not a parameter` };
}

export function templateText(template: SandboxTemplate, data: JsonObject): string {
  return template.text.replace(/<(\w+)>/g, (_, name: string) => scalarText(data[name]));
}
