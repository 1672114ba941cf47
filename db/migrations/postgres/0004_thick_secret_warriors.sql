CREATE TABLE "kept_form" (
	"id" text PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"content" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "kept_form_browser" ON "kept_form" USING btree ("browser","kept_at");--> statement-breakpoint
CREATE INDEX "kept_form_kept" ON "kept_form" USING btree ("kept_at");