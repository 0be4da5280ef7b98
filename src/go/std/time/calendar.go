package time

// A Month is a month of the year; January is 1.
type Month int

// The months.
const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

const monthNames = "January  February March    April    May      June     July     August   SeptemberOctober  November December "

// String returns the English name of the month.
func (m Month) String() string {
	if m < January || m > December {
		return "%!Month(" + digits64(int64(m)) + ")"
	}
	return trimmed(monthNames[9*(m-1) : 9*m])
}

// A Weekday is a day of the week; Sunday is 0.
type Weekday int

// The days of the week.
const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

const dayNames = "Sunday   Monday   Tuesday  WednesdayThursday Friday   Saturday "

// String returns the English name of the day.
func (d Weekday) String() string {
	if d < Sunday || d > Saturday {
		return "%!Weekday(" + digits64(int64(d)) + ")"
	}
	return trimmed(dayNames[9*d : 9*d+9])
}

func trimmed(s string) string {
	for s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	return s
}

// digits64 writes n as fmt would if it were unsigned, which is how a month out of range is shown.
func digits64(n int64) string { return digits(uint64(n)) }

const (
	daysPer400Years = 365*400 + 97
	daysPer100Years = 365*100 + 24
	daysPer4Years   = 365*4 + 1
)

// daysBefore returns the days of a year before the month, which may be the one after December.
func daysBefore(m Month, leap bool) int {
	if m <= February {
		return 31 * int(m-1)
	}
	// From March on the lengths of months repeat every five.
	d := 59 + (153*int(m-3)+2)/5
	if leap {
		d++
	}
	return d
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(m Month, year int) int {
	if m == February {
		if isLeap(year) {
			return 29
		}
		return 28
	}
	return 30 + int((m+m>>3)&1)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// daysSince1 returns the days from the start of year 1 to that of the year.
func daysSince1(year int64) int64 {
	y := year - 1
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400)
}

// civil returns the date that is so many days after the start of year 1; yday counts from 0.
func civil(days int64) (year int, month Month, day, yday int) {
	cycle := floorDiv(days, daysPer400Years)
	d := int(days - cycle*daysPer400Years)
	// The last day of a leap year must not count as the first of a fifth year.
	c := min(d/daysPer100Years, 3)
	d -= c * daysPer100Years
	q := d / daysPer4Years
	d -= q * daysPer4Years
	y := min(d/365, 3)
	d -= y * 365
	year = int(cycle)*400 + c*100 + q*4 + y + 1
	yday = d
	leap := isLeap(year)
	month = Month(d/31 + 1)
	if month < December && d >= daysBefore(month+1, leap) {
		month++
	}
	return year, month, d - daysBefore(month, leap) + 1, yday
}

// wall returns t as its location's clocks show it: the days since the start of year 1 and the second of the day.
func (t Time) wall() (days int64, sec int) {
	s := t.sec
	if t.loc != nil {
		s += int64(t.loc.lookup(t.Unix()).offset)
	}
	days = floorDiv(s, secondsPerDay)
	return days, int(s - days*secondsPerDay)
}

// Date returns the year, month and day of t.
func (t Time) Date() (year int, month Month, day int) {
	days, _ := t.wall()
	year, month, day, _ = civil(days)
	return
}

// Year returns the year of t.
func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

// Month returns the month of t.
func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

// Day returns the day of the month of t.
func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

// Weekday returns the day of the week of t.
func (t Time) Weekday() Weekday {
	days, _ := t.wall()
	return weekday(days)
}

// weekday: year 1 began with a Monday.
func weekday(days int64) Weekday { return Weekday((days%7 + 8) % 7) }

// YearDay returns the day of the year of t; January 1 is 1.
func (t Time) YearDay() int {
	days, _ := t.wall()
	_, _, _, yday := civil(days)
	return yday + 1
}

// ISOWeek returns the year and week of t by ISO 8601: weeks begin on Monday and belong to the year of their Thursday.
func (t Time) ISOWeek() (year, week int) {
	days, _ := t.wall()
	thursday := days - int64(weekday(days)+6)%7 + 3
	year, _, _, yday := civil(thursday)
	return year, yday/7 + 1
}

// Clock returns the hour, minute and second of t.
func (t Time) Clock() (hour, min, sec int) {
	_, s := t.wall()
	return s / 3600, s / 60 % 60, s % 60
}

// Hour returns the hour of t, from 0 to 23.
func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

// Minute returns the minute of t within the hour.
func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

// Second returns the second of t within the minute.
func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

// Nanosecond returns the nanoseconds of t within the second.
func (t Time) Nanosecond() int { return int(t.nsec) }

// Date returns the time that the clocks of loc show as the given one. What is out of its range counts on: October 32 is
// November 1. A time that a change to daylight saving time leaves out or has twice is taken by one of the two zones.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	months := int64(month) - 1
	y := int64(year) + floorDiv(months, 12)
	m := Month(months-floorDiv(months, 12)*12) + 1
	s, ns := carry(int64(sec), int64(nsec))
	s += int64(min)*60 + int64(hour)*3600
	days := daysSince1(y) + int64(daysBefore(m, isLeap(int(y)))) + int64(day) - 1
	unix := days*secondsPerDay + s - unixEpoch
	if loc != UTC {
		// The zone at that time of UTC is a guess, right but for hours around a change.
		z := loc.lookup(unix)
		if z.offset != 0 {
			if utc := unix - int64(z.offset); utc < z.start || utc >= z.end {
				z = loc.lookup(utc)
			}
			unix -= int64(z.offset)
		}
	}
	t := Time{sec: unix + unixEpoch, nsec: int32(ns)}
	t.setLoc(loc)
	return t
}
