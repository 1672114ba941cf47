CREATE TABLE `evaluation_publication` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`period` text NOT NULL,
	`version` integer NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`content` text NOT NULL,
	`basis` text NOT NULL,
	`published_by` integer,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaire`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_publication_version` ON `evaluation_publication` (`period`,`version`);--> statement-breakpoint
CREATE INDEX `evaluation_publication_questionnaire` ON `evaluation_publication` (`questionnaire_id`);--> statement-breakpoint
CREATE TABLE `officer_evaluation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`quarter` text NOT NULL,
	`officer` text NOT NULL,
	`criterion` text NOT NULL,
	`points` integer NOT NULL,
	`dossiers` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `officer_evaluation_key` ON `officer_evaluation` (`quarter`,`organisation_id`,`officer`,`criterion`);--> statement-breakpoint
CREATE TABLE `ballot_tally` (
	`month` text NOT NULL,
	`unit` integer NOT NULL,
	`n` integer NOT NULL,
	`access1` integer NOT NULL,
	`access2` integer NOT NULL,
	`access3` integer NOT NULL,
	`access4` integer NOT NULL,
	`access5` integer NOT NULL,
	`procedure1` integer NOT NULL,
	`procedure2` integer NOT NULL,
	`procedure3` integer NOT NULL,
	`procedure4` integer NOT NULL,
	`procedure5` integer NOT NULL,
	`officials1` integer NOT NULL,
	`officials2` integer NOT NULL,
	`officials3` integer NOT NULL,
	`officials4` integer NOT NULL,
	`officials5` integer NOT NULL,
	`result1` integer NOT NULL,
	`result2` integer NOT NULL,
	`result3` integer NOT NULL,
	`result4` integer NOT NULL,
	`result5` integer NOT NULL,
	`feedback1` integer NOT NULL,
	`feedback2` integer NOT NULL,
	`feedback3` integer NOT NULL,
	`feedback4` integer NOT NULL,
	`feedback5` integer NOT NULL,
	`yes` integer NOT NULL,
	`partly` integer NOT NULL,
	`no` integer NOT NULL,
	PRIMARY KEY(`month`, `unit`)
);
--> statement-breakpoint
CREATE TABLE `figure_cell` (
	`span` text NOT NULL,
	`cut` text NOT NULL,
	`unit` integer NOT NULL,
	`value` text NOT NULL,
	`received` integer NOT NULL,
	`accepted` integer NOT NULL,
	`answered` integer NOT NULL,
	`on_time` integer NOT NULL,
	`on_time_unextended` integer NOT NULL,
	`refused` integer NOT NULL,
	`transferred` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`merged` integer NOT NULL,
	`cases` integer NOT NULL,
	`open` integer NOT NULL,
	`ever_answered` integer NOT NULL,
	`reopened` integer NOT NULL,
	PRIMARY KEY(`span`, `cut`, `unit`, `value`)
);
--> statement-breakpoint
CREATE TABLE `figure_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sign` integer NOT NULL,
	`unit` integer NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`field` integer,
	`procedure` integer,
	`commune` integer,
	`channel` text NOT NULL,
	`reason` integer,
	`answer_days` integer,
	`contact_days` integer,
	`received` integer NOT NULL,
	`accepted` integer NOT NULL,
	`answered` integer NOT NULL,
	`on_time` integer NOT NULL,
	`on_time_unextended` integer NOT NULL,
	`refused` integer NOT NULL,
	`transferred` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`merged` integer NOT NULL,
	`cases` integer NOT NULL,
	`open` integer NOT NULL,
	`ever_answered` integer NOT NULL,
	`reopened` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `figure_change_month` ON `figure_change` (`month`);--> statement-breakpoint
CREATE TABLE `figure_days` (
	`span` text NOT NULL,
	`cut` text NOT NULL,
	`unit` integer NOT NULL,
	`value` text NOT NULL,
	`measure` text NOT NULL,
	`days` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`span`, `cut`, `unit`, `measure`, `value`, `days`)
);
--> statement-breakpoint
CREATE TABLE `figure_keeper` (
	`id` integer PRIMARY KEY NOT NULL,
	`definition` text NOT NULL,
	`days_from` text,
	`days_after` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `figure_span` (
	`span` text PRIMARY KEY NOT NULL,
	`is_filled` integer NOT NULL,
	`checked_at` integer,
	`mended` integer DEFAULT 0 NOT NULL,
	`mended_at` integer
);
--> statement-breakpoint
CREATE TABLE `official_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`form_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`period` text NOT NULL,
	`year` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`content` text NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`number` text,
	`issued_day` text,
	`signer_name` text,
	`signature` text,
	`issued_by` integer,
	`issued_at` integer,
	`corrects_id` integer,
	`corrects_why` text,
	`ended_at` integer,
	`ended_by` integer,
	`ended_why` text,
	FOREIGN KEY (`form_id`) REFERENCES `report_form`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `official_report_draft` ON `official_report` (`form_id`,`organisation_id`,`from_day`,`to_day`) WHERE "official_report"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX `official_report_issued` ON `official_report` (`form_id`,`organisation_id`,`from_day`,`to_day`) WHERE "official_report"."state" = 'issued';--> statement-breakpoint
CREATE INDEX `official_report_unit` ON `official_report` (`organisation_id`,`to_day`,`id`);--> statement-breakpoint
CREATE INDEX `official_report_period` ON `official_report` (`to_day`,`id`);--> statement-breakpoint
CREATE INDEX `official_report_public` ON `official_report` (`state`,`to_day`,`id`);--> statement-breakpoint
CREATE INDEX `official_report_corrects` ON `official_report` (`corrects_id`);--> statement-breakpoint
CREATE TABLE `official_report_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`row_key` text NOT NULL,
	`column_number` integer NOT NULL,
	`computed` text,
	`before` text,
	`after` text,
	`reason` text,
	FOREIGN KEY (`report_id`) REFERENCES `official_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `official_report_change_report` ON `official_report_change` (`report_id`,`id`);--> statement-breakpoint
CREATE TABLE `report_form` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`set_id` integer NOT NULL,
	`code` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`rows_by` text NOT NULL,
	`row_title` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	FOREIGN KEY (`set_id`) REFERENCES `report_form_set`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_form_slug_unique` ON `report_form` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_form_code` ON `report_form` (`set_id`,`code`);--> statement-breakpoint
CREATE TABLE `report_form_column` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`form_id` integer NOT NULL,
	`number` integer NOT NULL,
	`path` text NOT NULL,
	`printed` text NOT NULL,
	`kind` text NOT NULL,
	`fact` text,
	`of_kinds` text,
	`why` text,
	`source` text NOT NULL,
	`note` text,
	FOREIGN KEY (`form_id`) REFERENCES `report_form`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_form_column_number` ON `report_form_column` (`form_id`,`number`);--> statement-breakpoint
CREATE TABLE `report_form_identity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`form_id` integer NOT NULL,
	`identity` text NOT NULL,
	`printed` text NOT NULL,
	`sides` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	FOREIGN KEY (`form_id`) REFERENCES `report_form`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_form_identity_once` ON `report_form_identity` (`form_id`,`identity`);--> statement-breakpoint
CREATE TABLE `report_form_set` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`is_verified` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_form_set_code_unique` ON `report_form_set` (`code`);--> statement-breakpoint
CREATE TABLE `open_data_bundle` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`day` text NOT NULL,
	`state` text NOT NULL,
	`claim` text NOT NULL,
	`seen_at` integer NOT NULL,
	`built_at` integer,
	`size` integer DEFAULT 0 NOT NULL,
	`sha256` text DEFAULT '' NOT NULL,
	`files` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `open_data_bundle_day_unique` ON `open_data_bundle` (`day`);--> statement-breakpoint
CREATE TABLE `open_data_part` (
	`bundle_id` integer NOT NULL,
	`number` integer NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`bundle_id`, `number`),
	FOREIGN KEY (`bundle_id`) REFERENCES `open_data_bundle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `duty_reminder` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`duty_code` text NOT NULL,
	`year` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`step` integer NOT NULL,
	`mails` integer NOT NULL,
	`reminded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_reminder_step` ON `duty_reminder` (`duty_code`,`year`,`organisation_id`,`step`);--> statement-breakpoint
CREATE TABLE `duty_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`duty_code` text NOT NULL,
	`year` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`content` text NOT NULL,
	`skeleton_id` integer NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`state` text NOT NULL,
	`recipients` text NOT NULL,
	`entered` text NOT NULL,
	`document_number` text,
	`document_day` text,
	`signing_form` text,
	`signer_name` text,
	`signer_title` text,
	`issued_by` integer,
	`issued_at` integer,
	`figures` text,
	`letter` text,
	`is_public` integer DEFAULT true NOT NULL,
	`is_demonstration` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`skeleton_id`) REFERENCES `report_skeleton`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_report_key` ON `duty_report` (`duty_code`,`year`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `duty_report_public` ON `duty_report` (`year`,`state`,`is_public`);--> statement-breakpoint
CREATE INDEX `duty_report_skeleton` ON `duty_report` (`skeleton_id`);--> statement-breakpoint
CREATE TABLE `duty_submission` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`duty_code` text NOT NULL,
	`year` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`last_day` text NOT NULL,
	`sent_day` text NOT NULL,
	`way` text NOT NULL,
	`document_number` text NOT NULL,
	`document_day` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_submission_key` ON `duty_submission` (`duty_code`,`year`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `duty_submission_unit` ON `duty_submission` (`organisation_id`,`year`);--> statement-breakpoint
CREATE TABLE `report_section` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`depth` integer NOT NULL,
	`hint` text NOT NULL,
	`text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`changed_by` integer,
	`changed_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `duty_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_section_position` ON `report_section` (`report_id`,`position`);--> statement-breakpoint
CREATE TABLE `report_skeleton` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`sections` text NOT NULL,
	`recipients` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_skeleton_version` ON `report_skeleton` (`content`,`version`);--> statement-breakpoint
CREATE TABLE `reporting_duty` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text NOT NULL,
	`content` text NOT NULL,
	`form_code` text,
	`before_month` integer NOT NULL,
	`before_date` integer NOT NULL,
	`sender_levels` text NOT NULL,
	`sender_units` text NOT NULL,
	`recipient` text NOT NULL,
	`is_offered` integer NOT NULL,
	`is_verified` integer NOT NULL,
	`note` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	`origin` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reporting_duty_version` ON `reporting_duty` (`code`,`valid_from`);--> statement-breakpoint
CREATE TABLE `submission_file` (
	`submission_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `duty_submission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text NOT NULL,
	`measure` text NOT NULL,
	`comparator` text NOT NULL,
	`goal_part` integer NOT NULL,
	`goal_whole` integer NOT NULL,
	`organisation_id` integer,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`source` text NOT NULL,
	`note` text,
	`note_en` text,
	`is_verified` integer NOT NULL,
	`reported_part` integer,
	`reported_whole` integer,
	`reported_on` text,
	`reported_source` text,
	`origin` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `target_key` ON `target` (`code`,`valid_from`);--> statement-breakpoint
CREATE INDEX `target_organisation` ON `target` (`organisation_id`);--> statement-breakpoint
DROP INDEX `petition_procedure`;--> statement-breakpoint
ALTER TABLE `petition` ADD `answer_working_days` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `first_contact_day` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `first_contact_working_days` integer;--> statement-breakpoint
CREATE INDEX `petition_commune` ON `petition` (`commune_id`,`received_day`);--> statement-breakpoint
CREATE INDEX `petition_overdue` ON `petition` (`answer_due_day`,`received_day`,`organisation_id`,`kind`,`channel`,`field_id`,`procedure_id`,`commune_id`,`state`) WHERE "petition"."state" not in ('draft', 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged');--> statement-breakpoint
CREATE INDEX `petition_accepted` ON `petition` (`accepted_at`);--> statement-breakpoint
CREATE INDEX `petition_unaccepted` ON `petition` (`ended_at`) WHERE "petition"."accepted_at" is null;--> statement-breakpoint
CREATE INDEX `petition_procedure` ON `petition` (`procedure_id`,`received_day`);--> statement-breakpoint
ALTER TABLE `ballot` ADD `is_unit_hidden` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `survey_invitation` ADD `procedure_id` integer REFERENCES procedure(id);--> statement-breakpoint
ALTER TABLE `survey_invitation` ADD `usable_until` text;--> statement-breakpoint
CREATE INDEX `survey_invitation_until` ON `survey_invitation` (`usable_until`);--> statement-breakpoint
ALTER TABLE `survey_quota` ADD `taken` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `survey_round` ADD `stops_at_quota` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `survey_round` ADD `uncounted` integer DEFAULT 0 NOT NULL;