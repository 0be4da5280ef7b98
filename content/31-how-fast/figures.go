package main

import (
	"fmt"
	"time"
)

func main() {
	rows := []struct {
		server string
		perOp  time.Duration
	}{
		{"Python", 835_314},
		{"Go barebones", 107_091},
		{"Go 1-to-1 port", 159_823},
		{"Go, the last row", 76_230},
	}
	fmt.Println("server               ns/op  a second   as fast")
	for _, row := range rows {
		perSecond := time.Second / row.perOp
		factor := float64(rows[0].perOp) / float64(row.perOp)
		fmt.Printf("%-18s %7d %9d %8.1fx\n", row.server, row.perOp.Nanoseconds(), perSecond, factor)
	}
}
