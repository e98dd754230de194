/// Report.
enum ReportPlaceholder {}
