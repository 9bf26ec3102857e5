import { Card } from "#app/components/card.tsx";
import { DateText, useClock } from "#app/components/clock.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Pill } from "#app/components/pill.tsx";
import { type LinkState, linkState } from "#domain/access/expiry.ts";

interface Link {
  id: string;
  name: string;
  createdBy: string;
  createdAt: number;
  expiresAt: number;
  revokedAt: number | null;
  lastUsedAt: number | null;
}

/** Who holds a way in, until when, and whether it was used (rule A1). */
export function PortalLinks({ links, changes }: { links: readonly Link[]; changes: boolean }) {
  const { now } = useClock();
  return (
    <Card title="Portal links" flush={links.length > 0}>
      {links.length > 0 ? (
        <List label="Portal links">
          {links.map((link) => (
            <PortalLinkRow key={link.id} {...{ link, changes }} state={linkState(link, now)} />
          ))}
        </List>
      ) : (
        <p className="text-ink-2">
          No link was mailed yet. A link opens what is shared with that person, and nothing else.
        </p>
      )}
    </Card>
  );
}

function PortalLinkRow({ link, state, changes }: { link: Link; state: LinkState; changes: boolean }) {
  const end =
    state === "open" && changes ? (
      <PressButton to={`/portal-links/${link.id}/revoke`} size="small">
        Revoke
      </PressButton>
    ) : (
      state !== "open" && (
        <Pill tone={state === "revoked" ? "red" : "neutral"}>
          {state === "revoked" ? "Revoked" : "Expired"}
        </Pill>
      )
    );
  return (
    <ListRow title={link.name} end={end}>
      Mailed <DateText at={link.createdAt} /> by {link.createdBy} · until <DateText at={link.expiresAt} />
      <br />
      {link.lastUsedAt ? (
        <>
          Last opened <DateText at={link.lastUsedAt} as="moment" />
        </>
      ) : (
        "Never opened"
      )}
    </ListRow>
  );
}
