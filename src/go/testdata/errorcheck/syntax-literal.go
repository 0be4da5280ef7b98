// errorcheck

package main

var a = 'ab' // ERROR "more than one character in rune literal"
var b = '' // ERROR "empty rune literal or unescaped '"
var c = "\q" // ERROR "unknown escape"
var d = 08 // ERROR "invalid digit '8' in octal literal"
var e = 0x // ERROR "hexadecimal literal has no digits"
var f = 1_ // ERROR "'_' must separate successive digits"
var g = 0b12 // ERROR "invalid digit '2' in binary literal"
