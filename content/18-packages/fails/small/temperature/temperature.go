// Package temperature exports one name.
package temperature

// Celsius is a temperature.
type Celsius struct {
	degrees float64
}

func toFahrenheit(c Celsius) float64 {
	return c.degrees*9/5 + 32
}
