import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Pill } from "#app/components/pill.tsx";

interface Key {
  id: string;
  name: string;
  createdAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

export function ApiKeys({ keys }: { keys: readonly Key[] }) {
  return (
    <Card
      title="API keys"
      action={
        <LinkButton to="/account/api-keys/new" size="small">
          Make a key
        </LinkButton>
      }
      flush={keys.length > 0}
    >
      {keys.length > 0 ? (
        <List label="API keys">
          {keys.map(({ id, name, createdAt, lastUsedAt, revokedAt }) => (
            <ListRow
              key={id}
              title={name}
              end={
                revokedAt ? (
                  <Pill>Ended</Pill>
                ) : (
                  <PressButton to={`/account/api-keys/${id}/revoke`} size="small">
                    End
                  </PressButton>
                )
              }
            >
              Made <DateText at={createdAt} /> ·{" "}
              {lastUsedAt ? (
                <>
                  used <DateText at={lastUsedAt} as="ago" />
                </>
              ) : (
                "never used"
              )}
            </ListRow>
          ))}
        </List>
      ) : (
        <p className="text-ink-2">A key lets a program do what you can do.</p>
      )}
    </Card>
  );
}
