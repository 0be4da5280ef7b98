package main

import (
	"fmt"
	"strings"
)

type Minutes int

func (m Minutes) String() string {
	return fmt.Sprintf("%d:%02d", m/60, m%60)
}

type Guests []string

func (g *Guests) Invite(name string) {
	*g = append(*g, name)
}

func (g Guests) String() string {
	return strings.Join(g, " and ")
}

func main() {
	train := Minutes(95)
	fmt.Println(train, train+30)

	var party Guests
	party.Invite("Ann")
	party.Invite("Bob")
	fmt.Println(len(party), party)
}
