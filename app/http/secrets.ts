// Fields whose value is never shown again, not even to who typed it.
export const isSecret = (field: string): boolean => /password|secret|^(current|next|again)$/i.test(field);
