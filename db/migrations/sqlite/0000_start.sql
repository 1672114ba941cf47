CREATE TABLE `answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`petition_id` integer NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`legal_basis` text NOT NULL,
	`outcome` text,
	`document_number` text,
	`document_day` text,
	`organisation_id` integer NOT NULL,
	`drafted_by` integer NOT NULL,
	`approved_by` integer,
	`remarks` text,
	`version` integer DEFAULT 1 NOT NULL,
	`changed_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_round` ON `answer` (`petition_id`,`round`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`petition_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_petition` ON `note` (`petition_id`);--> statement-breakpoint
CREATE TABLE `publication` (
	`petition_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`answer` text,
	`published_at` integer NOT NULL,
	`published_by` integer,
	`search` text NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_keyset` ON `publication` (`published_at`,`petition_id`);--> statement-breakpoint
CREATE TABLE `legal_time_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`what` text NOT NULL,
	`first_day` text,
	`last_day` text,
	`cursor_due_at` integer,
	`cursor_id` integer,
	`moved` integer DEFAULT 0 NOT NULL,
	`became_overdue` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legal_time_change_cursor` ON `legal_time_change` (`cursor_id`);--> statement-breakpoint
CREATE TABLE `legal_time_revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change_id` integer NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`change_id`) REFERENCES `legal_time_change`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legal_time_revision_change` ON `legal_time_revision` (`change_id`);--> statement-breakpoint
CREATE INDEX `legal_time_revision_subject` ON `legal_time_revision` (`subject`);--> statement-breakpoint
CREATE TABLE `calendar_day` (
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`basis` text NOT NULL,
	`confidence` text NOT NULL,
	PRIMARY KEY(`date`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `clock` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`petition_id` integer NOT NULL,
	`name` text NOT NULL,
	`round` integer NOT NULL,
	`policy_code` text NOT NULL,
	`legal_basis` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`started_at` integer NOT NULL,
	`received_day` text NOT NULL,
	`due_day` text NOT NULL,
	`due_at` integer NOT NULL,
	`first_due_day` text NOT NULL,
	`steps` text NOT NULL,
	`state` text NOT NULL,
	`ended_at` integer,
	`next_event` text,
	`next_event_at` integer,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clock_petition` ON `clock` (`petition_id`);--> statement-breakpoint
CREATE INDEX `clock_running_due` ON `clock` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `clock_next_event` ON `clock` (`next_event_at`,`id`);--> statement-breakpoint
CREATE TABLE `clock_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`clock_id` integer NOT NULL,
	`petition_id` integer NOT NULL,
	`event` text NOT NULL,
	`due_day` text NOT NULL,
	`at` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`clock_id`) REFERENCES `clock`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clock_event_once` ON `clock_event` (`clock_id`,`event`,`due_day`);--> statement-breakpoint
CREATE INDEX `clock_event_petition` ON `clock_event` (`petition_id`);--> statement-breakpoint
CREATE INDEX `clock_event_at` ON `clock_event` (`event`,`at`);--> statement-breakpoint
CREATE TABLE `deadline_policy` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`case_class` text NOT NULL,
	`clock` text NOT NULL,
	`step` text NOT NULL,
	`amount` integer,
	`unit` text NOT NULL,
	`start_event` text NOT NULL,
	`variant` text NOT NULL,
	`condition` text NOT NULL,
	`pause_or_extension` text NOT NULL,
	`legal_basis` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`confidence` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_policy_code_unique` ON `deadline_policy` (`code`);--> statement-breakpoint
CREATE INDEX `deadline_policy_class` ON `deadline_policy` (`case_class`,`clock`);--> statement-breakpoint
CREATE TABLE `working_hours` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`weekday` integer NOT NULL,
	`opens_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`is_confirmed` integer DEFAULT false NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `working_hours_slot` ON `working_hours` (`weekday`,`opens_at`);--> statement-breakpoint
CREATE TABLE `field` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`parent_id` integer,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `field_code_unique` ON `field` (`code`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`level` text NOT NULL,
	`parent_id` integer,
	`is_intake` integer DEFAULT false NOT NULL,
	`is_remote` integer DEFAULT false NOT NULL,
	`phone` text,
	`email` text,
	`address` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`successor_id` integer,
	`source` text NOT NULL,
	`search` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_code_unique` ON `organisation` (`code`);--> statement-breakpoint
CREATE INDEX `organisation_parent` ON `organisation` (`parent_id`);--> statement-breakpoint
CREATE INDEX `organisation_level` ON `organisation` (`level`,`code`);--> statement-breakpoint
CREATE TABLE `procedure` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`field_id` integer NOT NULL,
	`level` text NOT NULL,
	`owner_id` integer NOT NULL,
	`online_level` text NOT NULL,
	`statutory_days` integer,
	`committed_days` integer,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`is_demonstration` integer DEFAULT false NOT NULL,
	`source` text NOT NULL,
	`search` text NOT NULL,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `procedure_code_unique` ON `procedure` (`code`);--> statement-breakpoint
CREATE INDEX `procedure_field` ON `procedure` (`field_id`);--> statement-breakpoint
CREATE INDEX `procedure_owner` ON `procedure` (`owner_id`);--> statement-breakpoint
CREATE TABLE `refusal_reason` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text NOT NULL,
	`wording` text NOT NULL,
	`wording_en` text NOT NULL,
	`article` text NOT NULL,
	`asks_right_body` integer DEFAULT false NOT NULL,
	`kinds` text NOT NULL,
	`is_hidden` integer DEFAULT false NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refusal_reason_code_unique` ON `refusal_reason` (`code`);--> statement-breakpoint
CREATE TABLE `routing_rule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`priority` integer NOT NULL,
	`kind` text,
	`field_id` integer,
	`commune_id` integer,
	`organisation_id` integer,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `routing_rule_code_unique` ON `routing_rule` (`code`);--> statement-breakpoint
CREATE INDEX `routing_rule_priority` ON `routing_rule` (`priority`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`petition_id` integer,
	`draft_id` text,
	`event_id` integer,
	`answer_id` integer,
	`from_side` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_petition` ON `attachment` (`petition_id`);--> statement-breakpoint
CREATE INDEX `attachment_draft` ON `attachment` (`draft_id`);--> statement-breakpoint
CREATE INDEX `attachment_sha` ON `attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `attachment_content` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `complaint` (
	`petition_id` integer PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`subject` text NOT NULL,
	`decided_on` text NOT NULL,
	`learnt_on` text NOT NULL,
	`body_id` integer,
	`is_past_limit` integer NOT NULL,
	`late_reason` text,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL,
	`touched_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `draft_touched` ON `draft` (`touched_at`);--> statement-breakpoint
CREATE TABLE `petition` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`secret_hash` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`language` text NOT NULL,
	`channel` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`request` text NOT NULL,
	`field_id` integer,
	`procedure_id` integer,
	`commune_id` integer,
	`organisation_id` integer NOT NULL,
	`assignee_id` integer,
	`routing` text NOT NULL,
	`consents_to_publish` integer NOT NULL,
	`is_demonstration` integer DEFAULT false NOT NULL,
	`received_at` integer NOT NULL,
	`received_day` text NOT NULL,
	`accepted_at` integer,
	`answered_at` integer,
	`ended_at` integer,
	`state_since` integer NOT NULL,
	`next_due_at` integer,
	`next_clock` text,
	`answer_due_day` text,
	`answer_first_due_day` text,
	`answered_day` text,
	`was_late` integer DEFAULT false NOT NULL,
	`was_late_unextended` integer DEFAULT false NOT NULL,
	`reopenings` integer DEFAULT 0 NOT NULL,
	`returns` integer DEFAULT 0 NOT NULL,
	`suspended_at` integer,
	`is_extended` integer DEFAULT false NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`events` integer NOT NULL,
	`refusal_reason_id` integer,
	`outside_body` text,
	`search` text NOT NULL,
	FOREIGN KEY (`field_id`) REFERENCES `field`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`procedure_id`) REFERENCES `procedure`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refusal_reason_id`) REFERENCES `refusal_reason`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `petition_code_unique` ON `petition` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `petition_idempotency_key_unique` ON `petition` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `petition_queue` ON `petition` (`organisation_id`,`state`,`next_due_at`,`id`);--> statement-breakpoint
CREATE INDEX `petition_due` ON `petition` (`state`,`next_due_at`,`id`);--> statement-breakpoint
CREATE INDEX `petition_next_due` ON `petition` (`next_due_at`,`id`);--> statement-breakpoint
CREATE INDEX `petition_received` ON `petition` (`received_day`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `petition_answered` ON `petition` (`answered_day`);--> statement-breakpoint
CREATE INDEX `petition_procedure` ON `petition` (`procedure_id`);--> statement-breakpoint
CREATE TABLE `petition_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`petition_id` integer NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`move` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`actor` text NOT NULL,
	`staff_id` integer,
	`organisation_id` integer,
	`to_organisation_id` integer,
	`reason` text,
	`legal_basis` text,
	`facts` text NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `petition_event_number` ON `petition_event` (`petition_id`,`number`);--> statement-breakpoint
CREATE INDEX `petition_event_at` ON `petition_event` (`at`);--> statement-breakpoint
CREATE TABLE `petition_sender` (
	`petition_id` integer PRIMARY KEY NOT NULL,
	`party` text NOT NULL,
	`name` text NOT NULL,
	`tax_code` text,
	`representative` text,
	`phone` text,
	`email` text,
	`address` text NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`dedupe_key` text NOT NULL,
	`recipient` text NOT NULL,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`params` text NOT NULL,
	`created_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe_key_unique` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`sent_at`,`not_before`);--> statement-breakpoint
CREATE TABLE `public_version` (
	`shard` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ballot` (
	`id` integer PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`kind` text NOT NULL,
	`field_id` integer,
	`resolved` text NOT NULL,
	`access` integer,
	`procedure` integer,
	`officials` integer,
	`result` integer,
	`feedback` integer,
	`is_demonstration` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ballot_month` ON `ballot` (`month`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `rating_invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`petition_id` integer NOT NULL,
	`round` integer NOT NULL,
	`is_used` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_invitation_round` ON `rating_invitation` (`petition_id`,`round`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_staff` ON `session` (`staff_id`);--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_username_unique` ON `staff` (`username`);--> statement-breakpoint
CREATE INDEX `staff_organisation` ON `staff` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`window_ends_at` integer NOT NULL
);
