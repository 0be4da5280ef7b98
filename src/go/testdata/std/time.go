// run

package main

import (
	"fmt"
	"time"
)

var layouts = []string{
	time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z,
	time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime,
	time.DateOnly, time.TimeOnly, "Monday, 2 January 2006 at 3pm", "__2 002 _2 02 2", "06-1-2 15h4m5s,000 .99 .0001", "Z0700 Z07 -07 Z07:00:00 -070000",
	"_2006 Janet Monkey 2009 0 PMpm", "",
}

func formats() {
	zones := []*time.Location{time.UTC, time.FixedZone("CET", 3600), time.FixedZone("", -(5*3600 + 30*60)), time.FixedZone("odd", 3723)}
	for i, t := range []time.Time{
		time.Date(2009, time.November, 10, 23, 0, 0, 0, zones[0]),
		time.Date(2024, time.February, 29, 0, 5, 9, 123456789, zones[1]),
		time.Date(1969, time.December, 31, 12, 59, 59, 120000000, zones[2]),
		time.Date(-44, time.March, 15, 13, 0, 0, 1, zones[3]),
		time.Date(12345, time.July, 4, 1, 2, 3, 4, zones[0]),
		{},
	} {
		for _, layout := range layouts {
			s := t.Format(layout)
			u, err := time.Parse(layout, s)
			fmt.Printf("%d %q\n  %v %v\n", i, s, u, err)
		}
		fmt.Printf("%v %#v %d %d\n", t, t, t.Unix(), t.UnixMilli())
		year, week := t.ISOWeek()
		fmt.Println(t.Weekday(), t.YearDay(), year, week, t.IsZero())
	}
}

func arithmetic() {
	t := time.Date(2023, time.January, 31, 10, 30, 0, 0, time.UTC)
	fmt.Println(t.AddDate(0, 1, 0), t.AddDate(1, -13, 400))
	fmt.Println(t.Add(-36*time.Hour), t.Sub(t.AddDate(-1, 0, 0)))
	fmt.Println(time.Date(2023, 14, -3, 25, 61, 61, 2e9, time.UTC))
	fmt.Println(time.Date(400, 1, 1, 0, 0, 0, 0, time.UTC).Sub(t), t.Sub(time.Time{}))
	for _, d := range []time.Duration{time.Hour, 7 * time.Minute, 1500 * time.Millisecond, 13, 24 * time.Hour} {
		u := t.Add(12345678912345)
		fmt.Println(u.Truncate(d), u.Round(d))
	}
	a, b := time.Unix(5, 7).UTC(), time.UnixMilli(5001).UTC()
	fmt.Println(a.Before(b), a.After(b), a.Compare(b), a.Equal(a.In(time.FixedZone("x", 99))), a == a.In(time.FixedZone("x", 99)))
	fmt.Println(time.Month(13), time.Weekday(8), time.March, time.Saturday)
}

func errors() {
	for _, c := range [][2]string{
		{time.RFC3339, "2024-02-30T00:00:00Z"}, {time.RFC3339, "2024-13-01T00:00:00Z"}, {time.RFC3339, "24-01-01"},
		{time.ANSIC, "Mon Jan 2 25:04:05 2006"}, {time.Kitchen, "3:04XM"}, {time.DateOnly, "2006-01-02 "},
		{"2006 002", "2024 367"}, {"Jan 002 2006", "Feb 015 2024"}, {"15:04:05.000", "01:02:03"}, {"MST", "x"}, {"-0700", "+9900"},
		{"\"é\"2006", "\"é\"1x"}, {"3PM", "13PM"}, {"05", "60"}, {"2006", "-123"}, {"Z07:00", "+1:00"},
	} {
		_, err := time.Parse(c[0], c[1])
		fmt.Println(err)
	}
	for _, s := range []string{"", "3", "-", "1.5", "x", "1x", "3s4", "9223372036854775808ns", "-9223372036854775808ns", "1e3s", ".s", "1.5h-3m", "99999999h"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	for _, s := range []string{"1h15m30.918273645s", "-1.5h", "+5.s", ".5us", "3µs2μs", "0", "1h1h", "0.3333333333333333333h"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	_, err := time.LoadLocation("Nowhere/Land")
	fmt.Println(err)
}

func zones() {
	for _, name := range []string{"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Tokyo", "Europe/London"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, month := range []time.Month{time.January, time.July} {
			t := time.Date(2024, month, 15, 12, 0, 0, 0, loc)
			zone, offset := t.Zone()
			fmt.Println(loc, t, zone, offset, t.IsDST(), t.UTC().Format(time.RFC3339))
		}
	}
	berlin, _ := time.LoadLocation("Europe/Berlin")
	// An hour that does not exist and one that is there twice.
	fmt.Println(time.Date(2024, 3, 31, 2, 30, 0, 0, berlin), time.Date(2024, 10, 27, 2, 30, 0, 0, berlin))
	t := time.Date(2024, 6, 1, 0, 0, 0, 0, berlin)
	fmt.Println(t.ZoneBounds())
	fmt.Println(time.ParseInLocation("Jan 2 2006 MST", "Jul 9 2012 CEST", berlin))
	fmt.Println(time.ParseInLocation("2006-01-02 -0700", "2012-07-09 +0200", berlin))
	fmt.Printf("%#v\n", t)
}

func marshal() {
	t := time.Date(2024, 2, 29, 1, 2, 3, 450, time.FixedZone("", 3600))
	j, err := t.MarshalJSON()
	fmt.Println(string(j), err)
	var u time.Time
	fmt.Println(u.UnmarshalJSON(j), u, u.Equal(t))
	b, err := t.MarshalBinary()
	fmt.Println(b, err, u.UnmarshalBinary(b), u)
	_, err = t.AddDate(20000, 0, 0).MarshalText()
	fmt.Println(err, u.UnmarshalJSON([]byte("5")), u.UnmarshalText([]byte("2024")), u.UnmarshalBinary([]byte{9}))
}

func timers() {
	start := time.Now()
	timer := time.NewTimer(time.Hour)
	fmt.Println(timer.Stop(), timer.Stop(), timer.Reset(time.Millisecond))
	<-timer.C
	fired := time.NewTimer(0)
	time.Sleep(2 * time.Millisecond)
	// Nobody has seen that it fired.
	fmt.Println(fired.Stop())
	select {
	case <-fired.C:
		fmt.Println("a stale time")
	default:
	}
	ticker := time.NewTicker(time.Millisecond)
	for range 3 {
		<-ticker.C
	}
	ticker.Stop()
	done := make(chan bool)
	time.AfterFunc(time.Millisecond, func() { done <- true })
	<-done
	fmt.Println(time.Since(start) >= 5*time.Millisecond, start.Before(time.Now()))
	func() {
		defer func() { fmt.Println(recover()) }()
		(&time.Timer{}).Stop()
	}()
}

func main() {
	formats()
	arithmetic()
	errors()
	zones()
	marshal()
	timers()
}
