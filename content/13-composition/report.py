class Report:
    def title(self):
        return "Report"

    def show(self):
        return f"= {self.title()} ="


class Sales(Report):
    def title(self):
        return "Sales"


for report in [Report(), Sales()]:
    print(report.show())
