// By which networks somebody far away is counted: an address stands for a household in IPv4, in IPv6 the first half of it does.

/**
 * The networks of an address, the nearest first: an IPv4 address itself; of IPv6 the /64, in which one subscriber can take any address,
 * and the /56, of which a subscriber is often given all 256 (RIPE-690, 4.2). What is no address counts as it is written.
 */
export function networksOf(address: string): readonly string[] {
  const [bare = ''] = address
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .split('%');
  const groups = bare.includes(':') ? groupsOf(bare) : null;
  if (!groups) return [bare];
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped)
    return [
      groups
        .slice(6)
        .flatMap((group) => [group >> 8, group & 255])
        .join('.'),
    ];
  const net = (bits: 64 | 56) => {
    const four = groups.slice(0, 4).map((group, place) => (bits === 56 && place === 3 ? group & 0xff00 : group));
    return `${four.map((group) => group.toString(16)).join(':')}::/${bits}`;
  };
  return [net(64), net(56)];
}

/** The eight groups of an IPv6 address; null when it is none. */
function groupsOf(text: string): number[] | null {
  const hexadecimal = text.replace(/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/, (_, ...four: string[]) => {
    const [a, b, c, d] = four.slice(0, 4).map(Number) as [number, number, number, number];
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const halves = hexadecimal.split('::');
  const [before = [], after = []] = halves.map((half) => (half ? half.split(':') : []));
  const left = 8 - before.length - after.length;
  if (halves.length > 2 || (halves.length === 2 ? left < 1 : left !== 0)) return null;
  const all = [...before, ...Array<string>(left).fill('0'), ...after];
  return all.every((group) => /^[\da-f]{1,4}$/.test(group)) ? all.map((group) => Number.parseInt(group, 16)) : null;
}
