// run

// Decimal numbers times powers of two, which only Scan reads, are rounded once.

package main

import "fmt"

func main() {
	for _, s := range []string{
		"1.5p3", "0.1p-1071", "0.1p-1072", "0.75p-1073", "0.25p-1072", "1p-1074", "1p-1075", "1.1p-1075", "1p1023", "1p1024",
		"5e-324p2097", "5e-324p2098", "1.7e308p-2098", "1.7e308p-2099", "1e300p-1500", "1.2345e-300p-60", "-3p-2000",
		"-0p5", "2p99999999", "2p-99999999", "0.3p200", "0.3p201", "0.3p-200", "0.3p-201", "7.123e-290p-112",
	} {
		var f float64
		var g float32
		_, err := fmt.Sscan(s, &f)
		_, err32 := fmt.Sscan(s, &g)
		fmt.Println(s, f, err, g, err32)
	}
}
