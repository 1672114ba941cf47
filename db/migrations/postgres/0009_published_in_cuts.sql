CREATE TABLE "ballot_published" (
	"month" text NOT NULL,
	"unit" bigint NOT NULL,
	"access1" integer NOT NULL,
	"access2" integer NOT NULL,
	"access3" integer NOT NULL,
	"access4" integer NOT NULL,
	"access5" integer NOT NULL,
	"procedure1" integer NOT NULL,
	"procedure2" integer NOT NULL,
	"procedure3" integer NOT NULL,
	"procedure4" integer NOT NULL,
	"procedure5" integer NOT NULL,
	"officials1" integer NOT NULL,
	"officials2" integer NOT NULL,
	"officials3" integer NOT NULL,
	"officials4" integer NOT NULL,
	"officials5" integer NOT NULL,
	"result1" integer NOT NULL,
	"result2" integer NOT NULL,
	"result3" integer NOT NULL,
	"result4" integer NOT NULL,
	"result5" integer NOT NULL,
	"feedback1" integer NOT NULL,
	"feedback2" integer NOT NULL,
	"feedback3" integer NOT NULL,
	"feedback4" integer NOT NULL,
	"feedback5" integer NOT NULL,
	"yes" integer NOT NULL,
	"partly" integer NOT NULL,
	"no" integer NOT NULL,
	CONSTRAINT "ballot_published_month_unit_pk" PRIMARY KEY("month","unit")
);
--> statement-breakpoint
ALTER TABLE "survey_tally" ADD COLUMN "shown" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_tally" ADD COLUMN "shown_unnamed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "ballot_published_unit" ON "ballot_published" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "ballot_tally_unit" ON "ballot_tally" USING btree ("unit");