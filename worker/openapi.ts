import { z } from "zod";
import { commands } from "#commands/registry.ts";
import { API_LISTS } from "#db/queries/api-lists.ts";
import { callOffFigures } from "#db/queries/standing-orders/call-offs.ts";

/** OpenAPI 3.1, written from the registry: what is not registered is not described, and the other way round. */
export function openApiDocument(appUrl: string) {
  const paths: Record<string, object> = {};
  for (const command of commands.values())
    paths[`/api/v1/${command.name}`] = {
      post: {
        operationId: command.name.replace("/", "."),
        summary: command.summary,
        parameters: [
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            schema: { type: "string", maxLength: 100 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: z.toJSONSchema(command.input, { io: "input", unrepresentable: "any" }),
            },
          },
        },
        responses: ANSWERS,
      },
    };
  for (const read of API_LISTS)
    paths[`/api/v1/${read.path}`] = {
      get: {
        operationId: `list.${read.path}`,
        summary: read.summary,
        parameters: PAGED,
        responses: ANSWERS,
      },
    };
  paths["/api/v1/jobs/{id}/budget"] = {
    get: {
      operationId: "budget.read",
      summary: "A job's budget: its groups and lines in their order, with figures. Staff only.",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: ANSWERS,
    },
  };
  const standing = { name: "id", in: "path", required: true, schema: { type: "string" } };
  paths["/api/v1/standing-orders/{id}"] = {
    get: {
      operationId: "standing-order.read",
      summary: "A standing order: its terms, figures, draws by day, and the day it runs out.",
      parameters: [standing],
      responses: ANSWERS,
    },
  };
  paths["/api/v1/standing-orders/{id}/call-offs"] = {
    get: {
      operationId: "standing-order.call-offs",
      summary: "The call-offs behind a figure of a standing order, latest day of work first.",
      parameters: [
        standing,
        { name: "figure", in: "query", required: false, schema: { type: "string", enum: callOffFigures } },
        ...PAGED,
      ],
      responses: ANSWERS,
    },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Jobroom", version: "1", description: "Everything the product can do, over HTTP." },
    servers: [{ url: appUrl }],
    security: [{ apiKey: [] }],
    components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer" } } },
    paths,
  };
}

const PAGED = [
  { name: "after", in: "query", required: false, schema: { type: "string" } },
  { name: "limit", in: "query", required: false, schema: { type: "integer", minimum: 1, maximum: 100 } },
];

const problem = (description: string) => ({
  description,
  content: { "application/json": { schema: { type: "object" } } },
});

const ANSWERS = {
  "200": problem("Done. The same Idempotency-Key gives the same answer again."),
  "400": problem("Some input does not fit; `fields` says which."),
  "401": problem("No session and no key, or it has ended."),
  "403": problem("You may not do that."),
  "404": problem("There is no such thing for you."),
  "409": problem("Refused by a rule, or somebody else was first."),
};
