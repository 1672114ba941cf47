// Tags in a line: small, in their colour, each a word.
import { Badge } from '../../ui/page.tsx';
import type { TagView } from './types.ts';

export function Tags({ tags }: { tags: readonly TagView[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {tags.map(({ id, name, colour }) => (
        <Badge key={id} look={colour}>
          {name}
        </Badge>
      ))}
    </span>
  );
}
