"""The two forms that stand on the pages."""

from django import forms


class MessageForm(forms.Form):
    words = forms.CharField(label="Your message", widget=forms.Textarea)


class OfferForm(forms.Form):
    statement = forms.CharField(label="What I want to say", widget=forms.Textarea)
    different = forms.CharField(label="What will be different", widget=forms.Textarea)
    keep_going = forms.CharField(label="How I keep going", widget=forms.Textarea)
    inside = forms.CharField(label="What I look at in myself", widget=forms.Textarea)
